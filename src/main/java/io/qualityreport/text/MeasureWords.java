package io.qualityreport.text;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that stand behind a number in Chinese, as alternatives of a pattern, longest first. */
final class MeasureWords {
  /** Behind an amount. */
  static final String AMOUNTS =
      any(
          "台件 台次 台套 批次 人次 人份 场次 户次 家次 车次 头只 头份 平方米 平方公里 立方米 公里 公斤 公顷 千克 千瓦时 千瓦 "
              + "家 件 台 辆 个 项 户 人 名 份 次 批 类 种 条 处 所 起 宗 例 只 头 羽 匹 场 元 吨 克 斤 米 亩 倍 套 部 座 间 张 本 "
              + "篇 点 平方 立方 个百分点 百分点 % ‰");

  /** Behind times, places in an order and other numbers that state no amount. */
  static final String OTHERS =
      any("年 月 日 号 时 分 秒 周 岁 天 季 小时 分钟 个月 个工作日 个小时 个季度 工作日 届 轮 期 级 层 楼 组 版 番 角 点钟 世纪");

  /** Of these a small number is often a way of speaking: 三个方面, 两项措施. */
  static final String GENERAL = any("个 项 类 种 条 处 次 点 部 篇 名 场 起 份");

  private MeasureWords() {}

  private static String any(String words) {
    return Stream.of(words.split(" "))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
