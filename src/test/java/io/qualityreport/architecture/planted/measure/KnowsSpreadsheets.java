package io.qualityreport.architecture.planted.measure;

import org.apache.poi.ss.usermodel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Breaks a rule on purpose. */
record KnowsSpreadsheets(Workbook old, ReadableWorkbook current) {}
