package greenledger.laptop.explore;

import greenledger.core.Notices;
import java.util.List;

/// The notices that were handed over on a stage, which is where they stay.
record StageNotices(List<Notices.Notice> sent, Pen pen) implements Notices {

    @Override
    public void send(Notice notice) {
        pen.stroke();
        sent.add(notice);
    }
}
