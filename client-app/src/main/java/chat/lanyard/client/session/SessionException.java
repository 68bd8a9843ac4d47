package chat.lanyard.client.session;

/** Something that was asked of a server did not work out, for the reason in {@link #failure}. */
public final class SessionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public SessionException(Failure failure) {
        super(failure.problem().name());
        this.failure = failure;
    }

    public SessionException(Problem problem) {
        this(Failure.of(problem));
    }

    public SessionException(Problem problem, Throwable cause) {
        super(problem.name(), cause);
        this.failure = Failure.of(problem);
    }

    public Failure failure() {
        return failure;
    }
}
