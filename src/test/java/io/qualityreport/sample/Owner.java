package io.qualityreport.sample;

/**
 * An organization of the sample county.
 *
 * @param name its name, recognizably synthetic
 * @param code its unified social credit code, valid
 * @param address where it is, with its township
 */
record Owner(String name, String code, String address) {}
