package io.qualityreport.architecture.planted.reconcile;

import io.qualityreport.architecture.planted.report.UpwardsFromReport;

/** Breaks a rule on purpose: reconcile depends on report. */
public record UpwardsFromReconcile(UpwardsFromReport above) {}
