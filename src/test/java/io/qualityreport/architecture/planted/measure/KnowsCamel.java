package io.qualityreport.architecture.planted.measure;

import org.apache.camel.Exchange;

/** Breaks a rule on purpose. */
record KnowsCamel(Exchange exchange) {}
