package io.qualityreport.architecture.planted.office;

import io.qualityreport.architecture.planted.text.UpwardsFromText;

/** Breaks a rule on purpose: office depends on text. */
public record UpwardsFromOffice(UpwardsFromText above) {}
