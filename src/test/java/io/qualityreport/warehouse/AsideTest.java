package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AsideTest {
  private final List<Integer> sent = Collections.synchronizedList(new ArrayList<>());

  @Test
  void sendsPieceAfterPieceWhileItsOwnerGoesOn() throws SQLException {
    CountDownLatch ownerWentOn = new CountDownLatch(1);
    try (Aside aside = new Aside()) {
      aside.begin(
          () -> {
            await(ownerWentOn);
            sent.add(0);
          });
      aside.begin(() -> sent.add(1));
      assertThat(sent).isEmpty();
      ownerWentOn.countDown();
      for (int i = 2; i < 100; i++) {
        int piece = i;
        aside.begin(() -> sent.add(piece));
        assertThat(sent).as("no more than two are under way").hasSizeGreaterThanOrEqualTo(i - 1);
      }
      aside.await();
      assertThat(sent).hasSize(100).isSorted();
    }
  }

  @Test
  void nothingIsSentBehindAPieceThatFailed() throws SQLException {
    SQLException gone = new SQLException("the database is gone", "08006");
    CountDownLatch bothBegun = new CountDownLatch(1);
    try (Aside aside = new Aside()) {
      aside.begin(
          () -> {
            await(bothBegun);
            throw gone;
          });
      aside.begin(() -> sent.add(1));
      bothBegun.countDown();
      assertThatThrownBy(() -> aside.begin(() -> sent.add(2))).isSameAs(gone);
      aside.await();
      assertThat(sent).isEmpty();
    }
  }

  @Test
  void whatIsNotOfTheDatabaseIsTheCause() throws SQLException {
    try (Aside aside = new Aside()) {
      aside.begin(
          () -> {
            throw new IllegalStateException("a mistake");
          });
      assertThatThrownBy(aside::await)
          .isInstanceOf(SQLException.class)
          .cause()
          .hasMessage("a mistake");
    }
  }

  private static void await(CountDownLatch latch) throws SQLException {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new SQLException(stopped);
    }
  }
}
