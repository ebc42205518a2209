package io.qualityreport.architecture.planted.measure;

import javax.sql.DataSource;

/** Breaks a rule on purpose. */
record KnowsThePool(DataSource pool) {}
