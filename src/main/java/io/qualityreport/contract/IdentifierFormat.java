package io.qualityreport.contract;

/** Identifier formats with a check that a pattern cannot express. */
public enum IdentifierFormat {
  /** Unified social credit code, GB 32100-2015: 18 characters, two check digits. */
  USCC
}
