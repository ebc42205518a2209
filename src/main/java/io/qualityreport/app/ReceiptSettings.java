package io.qualityreport.app;

/**
 * How long receipts lie in the departments' folders.
 *
 * @param cron when old ones are removed, a Quartz cron expression in the business time zone
 * @param keepDays after how many days
 */
record ReceiptSettings(String cron, int keepDays) {

  static ReceiptSettings read(SettingsReader reader) {
    return new ReceiptSettings(
        reader.cron("qrp.receipts.cron", "0 0 3 * * ?"),
        reader.number("qrp.receipts.keep-days", "400", 1, 36_500));
  }
}
