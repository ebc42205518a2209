package io.qualityreport.architecture.planted.route;

import io.qualityreport.architecture.planted.app.UpwardsFromApp;

/** Breaks a rule on purpose: route depends on app. */
public record UpwardsFromRoute(UpwardsFromApp above) {}
