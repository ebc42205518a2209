package io.qualityreport.architecture.planted.console;

import io.qualityreport.architecture.planted.cli.UpwardsFromCli;

/** Breaks a rule on purpose: console depends on cli. */
public record UpwardsFromConsole(UpwardsFromCli above) {}
