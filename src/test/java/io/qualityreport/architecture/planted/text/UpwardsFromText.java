package io.qualityreport.architecture.planted.text;

import io.qualityreport.architecture.planted.contract.UpwardsFromContract;

/** Breaks a rule on purpose: text depends on contract. */
public record UpwardsFromText(UpwardsFromContract above) {}
