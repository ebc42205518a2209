package io.qualityreport.architecture.planted.app;

import io.qualityreport.architecture.planted.text.UpwardsFromText;

/** Closes a cycle on purpose: app depends on text, and text in the end on app. */
public record UpwardsFromApp(Class<UpwardsFromText> below) {}
