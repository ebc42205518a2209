package io.qualityreport.architecture.planted.measure;

/** Breaks a rule on purpose: its name says nothing. */
record PlantedHelper() {}
