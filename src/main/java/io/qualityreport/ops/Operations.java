package io.qualityreport.ops;

import java.time.ZoneId;

/**
 * Everything that can be done with an opened home; commands and pages are thin over it.
 *
 * @param home the home
 * @param zone business time zone, in which people are told times
 * @param regions whose files it takes and whose reports it makes
 * @param catalog what is declared
 * @param takeIn takes in what lies in the drop folders
 * @param aggregation the nightly work
 * @param results what the warehouse knows
 * @param explanations where figures come from
 * @param status the state of the whole
 * @param expectations who is to send what, and how that stands
 * @param reminders reminds departments of what is overdue
 * @param confirmations decides of what waits for a confirmation
 * @param maintenance backups, and other work on the home as a whole
 */
public record Operations(
    Home home,
    ZoneId zone,
    Regions regions,
    Catalog catalog,
    TakeIn takeIn,
    Aggregation aggregation,
    Results results,
    Explanations explanations,
    StatusBoard status,
    Expectations expectations,
    SendReminders reminders,
    Confirmations confirmations,
    Maintenance maintenance) {}
