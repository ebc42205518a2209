package io.qualityreport.architecture.planted.report;

import io.qualityreport.architecture.planted.ops.UpwardsFromOps;

/** Breaks a rule on purpose: report depends on ops. */
public record UpwardsFromReport(UpwardsFromOps above) {}
