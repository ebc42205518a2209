package io.qualityreport.architecture.planted.cli;

import io.qualityreport.architecture.planted.route.UpwardsFromRoute;

/** Breaks a rule on purpose: cli depends on route. */
public record UpwardsFromCli(UpwardsFromRoute above) {}
