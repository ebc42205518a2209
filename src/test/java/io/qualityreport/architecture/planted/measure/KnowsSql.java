package io.qualityreport.architecture.planted.measure;

import java.sql.Connection;

/** Breaks a rule on purpose. */
record KnowsSql(Connection connection) {}
