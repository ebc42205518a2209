package io.qualityreport.architecture.planted.ops;

import io.qualityreport.architecture.planted.cli.UpwardsFromCli;

/** Breaks a rule on purpose: ops depends on cli. */
public record UpwardsFromOps(UpwardsFromCli above) {}
