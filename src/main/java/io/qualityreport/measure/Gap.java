package io.qualityreport.measure;

/**
 * Of several counties rolled up, one that sent nothing of a dataset while others did.
 *
 * @param region division code of the county
 * @param dataset dataset name
 */
public record Gap(String region, String dataset) implements Comparable<Gap> {

  @Override
  public int compareTo(Gap other) {
    int order = region.compareTo(other.region);
    return order == 0 ? dataset.compareTo(other.dataset) : order;
  }
}
