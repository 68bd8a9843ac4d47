package chat.lanyard.client.ui.channel;

import chat.lanyard.client.conversation.BrowseViewModel;
import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChannelModels;
import chat.lanyard.client.conversation.NewDirectViewModel;
import chat.lanyard.client.conversation.RequestState;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.client.ui.control.Places;
import chat.lanyard.client.ui.people.RoleOffer;
import chat.lanyard.protocol.value.ChannelListing;
import java.util.function.Supplier;

/** Opens the panels and cards about channels and direct conversations. */
public final class ChannelDoors {
    private final ChannelModels models;
    private final Places places;
    private final Runnable entered;

    /** @param entered called when a conversation was opened from a card */
    public ChannelDoors(ChannelModels models, Places places, Runnable entered) {
        this.models = models;
        this.places = places;
        this.entered = entered;
    }

    /** Whether {@link #browse} has anything to show for this user. */
    public boolean mayBrowse() {
        return models.mayFindAndCreate();
    }

    /** Looks around among the public channels. */
    public void browse() {
        browse(models.browse());
    }

    private void browse(BrowseViewModel model) {
        places.cards().show(new BrowseCard(model, this::enter, this::newChannel));
    }

    public void newChannel() {
        places.cards().show(new NewChannelCard(models.newChannel(), this::enter));
    }

    public void newDirect() {
        places.cards().show(new NewDirectCard(models.newDirect(), this::enter));
    }

    /** Opens the conversation with one person; a card comes only to say why it cannot be opened. */
    public void talkTo(PersonItem person) {
        if (!person.isSelf()) {
            NewDirectViewModel model = models.directWith(person);
            NewDirectCard card = new NewDirectCard(model, this::enter);
            showIfItFails(model.request(), card);
            model.open(() -> {
                card.closed();
                enter();
            });
        }
    }

    /** Joins a channel and opens it; a card comes only to say why that cannot be. */
    public void join(ChannelListing channel) {
        BrowseViewModel model = models.browse();
        showIfItFails(model.request(), new BrowseCard(model, this::enter, this::newChannel));
        model.open(channel, this::enter);
    }

    private void showIfItFails(RequestState request, Panel card) {
        request.failureProperty().addListener((property, before, failure) -> {
            if (failure != null && !places.cards().isShown(card)) {
                places.cards().show(card);
            }
        });
    }

    /** Shows who is in a conversation, or closes that again. */
    public void members(ChannelItem channel) {
        toggle(
                places.panels().shownProperty().get() instanceof MembersPanel,
                () -> new MembersPanel(
                        models.members(channel),
                        new RoleOffer(models.roles(), places.questions()),
                        places.questions()));
    }

    /** Shows what a channel is, or closes that again. */
    public void details(ChannelItem channel) {
        toggle(
                places.panels().shownProperty().get() instanceof DetailsPanel,
                () -> new DetailsPanel(models.details(channel), places.questions()));
    }

    private void toggle(boolean open, Supplier<Panel> panel) {
        if (open) {
            places.panels().close();
        } else {
            places.panels().show(panel.get());
        }
    }

    private void enter() {
        places.cards().close();
        entered.run();
    }
}
