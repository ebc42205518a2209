package io.qualityreport.architecture.planted.measure;

import io.qualityreport.architecture.planted.reconcile.UpwardsFromReconcile;

/** Breaks a rule on purpose: measure depends on reconcile. */
public record UpwardsFromMeasure(UpwardsFromReconcile above) {}
