package dev.razao.eventstore.axonserver;

@RealAxonServer
class AxonServerLogContractTest extends AxonServerLogContract {

    @Override
    AxonServerAddress address() {
        return AxonServerAddress.parse(System.getenv(RealAxonServer.VARIABLE), null);
    }
}
