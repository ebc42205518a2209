package io.qualityreport.architecture.planted.receipt;

import io.qualityreport.architecture.planted.intake.UpwardsFromIntake;

/** Breaks a rule on purpose: receipt depends on intake. */
public record UpwardsFromReceipt(UpwardsFromIntake above) {}
