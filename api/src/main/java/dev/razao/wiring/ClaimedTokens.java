package dev.razao.wiring;

import java.sql.Connection;
import java.sql.ResultSet;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/** Stores tokens for whoever holds the claim. Axon's own would claim anew in passing, whoever read on meanwhile. */
final class ClaimedTokens extends JdbcTokenStore {
    ClaimedTokens(Builder builder) {
        super(builder);
    }

    @Override
    protected void updateToken(
            Connection connection, ResultSet found, TrackingToken token, String processor, int segment) {
        throw new UnableToClaimTokenException(
                "The claim of segment " + segment + " of " + processor + " was lost, so its batch does not count");
    }
}
