package io.qualityreport.architecture.planted.intake;

import io.qualityreport.architecture.planted.measure.UpwardsFromMeasure;

/** Breaks a rule on purpose: intake depends on measure. */
public record UpwardsFromIntake(UpwardsFromMeasure above) {}
