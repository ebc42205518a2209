package io.qualityreport.architecture.planted.contract;

import io.qualityreport.architecture.planted.decode.UpwardsFromDecode;

/** Breaks a rule on purpose: contract depends on decode. */
public record UpwardsFromContract(UpwardsFromDecode above) {}
