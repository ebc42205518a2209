package io.qualityreport.architecture.planted.completeness;

import io.qualityreport.architecture.planted.measure.UpwardsFromMeasure;

/** Breaks a rule on purpose: completeness depends on measure. */
public record UpwardsFromCompleteness(UpwardsFromMeasure above) {}
