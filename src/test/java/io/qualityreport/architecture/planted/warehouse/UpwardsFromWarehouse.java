package io.qualityreport.architecture.planted.warehouse;

import io.qualityreport.architecture.planted.intake.UpwardsFromIntake;

/** Breaks a rule on purpose: warehouse depends on intake. */
public record UpwardsFromWarehouse(UpwardsFromIntake above) {}
