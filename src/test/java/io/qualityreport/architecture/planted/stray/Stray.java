package io.qualityreport.architecture.planted.stray;

/** Breaks a rule on purpose: its package has no place in the order. */
record Stray() {}
