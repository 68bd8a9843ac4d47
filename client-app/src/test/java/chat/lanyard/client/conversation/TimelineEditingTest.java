package chat.lanyard.client.conversation;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.BOB;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.general;
import static chat.lanyard.client.Samples.posted;
import static chat.lanyard.client.Samples.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Samples;
import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editing messages of an open conversation. */
class TimelineEditingTest {
    private static final ChannelSummary OTHER =
            new ChannelSummary(new ChannelId("random-id"), ChannelKind.PUBLIC, "random", "", 0, 0, 0, 0);

    @TempDir
    Path folder;

    private StubChat stub;
    private ChatViewModel chat;

    @BeforeEach
    void start() throws IOException {
        stub = new StubChat(folder);
    }

    @AfterEach
    void stop() throws IOException {
        stub.close();
    }

    @Test
    void keepsAnEditUntilOneComesBackToItsConversation() {
        openWithAMessageThatCannotBeEdited(CompletableFuture.completedFuture(null));
        EditViewModel editing = chat.timeline().editing();
        stub.ui.run(() -> {
            chat.timeline().editLast();
            editing.textProperty().set("half a thou");
            chat.selectChannel(chat.channels().get(1));
            assertThat(editing.messageProperty().get()).isNull();
            assertThat(editing.textProperty().get()).isEmpty();
            chat.selectChannel(chat.channels().get(0));
            assertThat(editing.messageProperty().get().text()).isEqualTo("mine");
            assertThat(editing.textProperty().get()).isEqualTo("half a thou");
            editing.cancel();
            chat.selectChannel(chat.channels().get(1));
            chat.selectChannel(chat.channels().get(0));
            assertThat(editing.messageProperty().get()).as("given up").isNull();
        });
    }

    @Test
    void keepsAnEditThatCouldNotBeSavedWhileOneWasElsewhere() {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        openWithAMessageThatCannotBeEdited(goOn);
        EditViewModel editing = chat.timeline().editing();
        MessageItem edited = stub.ui.get(this::message);
        stub.ui.run(() -> {
            chat.timeline().editLast();
            editing.textProperty().set("better");
            editing.save();
            chat.selectChannel(chat.channels().get(1));
        });
        goOn.complete(null);
        stub.ui.await(() -> edited.changeFailureProperty().get() != null);
        stub.ui.run(() -> {
            chat.selectChannel(chat.channels().get(0));
            assertThat(editing.textProperty().get()).isEqualTo("better");
        });
    }

    @Test
    void saysWhyAnEditWasRefusedAndKeepsIt() {
        openWithAMessageThatCannotBeEdited(CompletableFuture.completedFuture(null));
        EditViewModel editing = chat.timeline().editing();
        stub.ui.run(() -> {
            chat.timeline().editLast();
            assertThat(editing.textProperty().get()).isEqualTo("mine");
            editing.textProperty().set("better");
            editing.save();
            assertThat(editing.savingProperty().get()).isTrue();
        });
        stub.ui.awaitThat(() -> assertThat(editing.failureProperty().get()).isEqualTo(ChangeFailure.GONE));
        stub.ui.run(() -> {
            assertThat(editing.textProperty().get()).isEqualTo("better");
            assertThat(editing.savingProperty().get()).isFalse();
            editing.textProperty().set(" ");
            editing.save();
        });
        stub.ui.awaitThat(() -> assertThat(editing.failureProperty().get()).isEqualTo(ChangeFailure.INVALID));
        stub.ui.run(() -> {
            editing.textProperty().set("mine");
            editing.save();
            assertThat(editing.messageProperty().get()).isNull();
        });
    }

    @Test
    void tellsInTheRowThatAnEditFailedWhichWasLeftMeanwhile() {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        openWithAMessageThatCannotBeEdited(goOn);
        EditViewModel editing = chat.timeline().editing();
        stub.ui.run(() -> {
            chat.timeline().editLast();
            editing.textProperty().set("better");
            editing.save();
            editing.cancel();
            chat.timeline().editLast();
            editing.textProperty().set("another");
        });
        goOn.complete(null);
        stub.ui.awaitThat(
                () -> assertThat(message().changeFailureProperty().get()).isEqualTo(ChangeFailure.GONE));
        stub.ui.run(() -> {
            assertThat(editing.textProperty().get()).isEqualTo("another");
            assertThat(editing.failureProperty().get()).isNull();
        });
    }

    /** @param answering when the server says that the message is gone */
    private void openWithAMessageThatCannotBeEdited(CompletableFuture<Void> answering) {
        stub.server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0), OTHER));
            socket.send(Samples.events(List.of(posted(1, ADA, "mine", NINE))));
            for (ClientFrame<?> frame = socket.receive(); frame != null; frame = socket.receive()) {
                if (frame instanceof ClientFrame.EditMessage edit) {
                    answering.join();
                    socket.send(new ServerFrame.Failure(edit.requestId(), ErrorDetail.of(ErrorCode.NOT_FOUND, "gone")));
                }
            }
        });
        chat = stub.open();
        stub.ui.awaitThat(() -> assertThat(StubChat.texts(chat.timeline())).containsExactly("mine"));
    }

    private MessageItem message() {
        return StubChat.messages(chat.timeline()).findFirst().orElseThrow();
    }

    @Test
    void offersNothingToEditOfOthersOrOfWhatIsOnItsWay() {
        stub.server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0), OTHER));
            socket.send(Samples.events(List.of(posted(1, BOB, "of Bob", NINE))));
            socket.receiveAll();
        });
        chat = stub.open();
        stub.ui.awaitThat(() -> assertThat(StubChat.texts(chat.timeline())).containsExactly("of Bob"));
        stub.ui.run(() -> chat.timeline().send("on its way"));
        stub.ui.awaitThat(() -> assertThat(StubChat.texts(chat.timeline())).hasSize(2));
        stub.ui.run(() -> {
            chat.timeline().editLast();
            assertThat(chat.timeline().editing().messageProperty().get()).isNull();
        });
    }
}
