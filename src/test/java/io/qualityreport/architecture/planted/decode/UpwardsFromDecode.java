package io.qualityreport.architecture.planted.decode;

import io.qualityreport.architecture.planted.warehouse.UpwardsFromWarehouse;

/** Breaks a rule on purpose: decode depends on warehouse. */
public record UpwardsFromDecode(UpwardsFromWarehouse above) {}
