package io.qualityreport.architecture.planted.form;

import io.qualityreport.architecture.planted.cli.UpwardsFromCli;

/** Breaks a rule on purpose: form depends on cli. */
public record UpwardsFromForm(UpwardsFromCli above) {}
