package io.qualityreport.architecture.planted.measure;

import java.net.http.HttpClient;

/** Breaks a rule on purpose. */
record KnowsHttp(HttpClient client) {}
