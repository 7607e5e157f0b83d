#include "app/panels/shared/pin_menu.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>

#include "app/model/study/study.h"
#include "app/panels/shared/moment_words.h"
#include "app/panels/shared/shown_line.h"

namespace plyline::shared {

using study::Pins;

namespace {

class PinMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::shared::PinMenuWords)
};

void add(QMenu& menu, session::Session& session, Pins& pins, game::LineId line, game::Ply ply,
         const QString& text, void (Pins::*pin)(game::Ply))
{
    menu.addAction(text, &pins, [&session, &pins, line, ply, pin] {
        showAndThen(session, line, ply, pins, [&pins, ply, pin] { (pins.*pin)(ply); });
    });
}

} // namespace

void addPinActions(QMenu& menu, session::Session& session, Pins& pins, game::LineId line,
                   game::Ply ply)
{
    const bool isShown = isOnShownLine(session, line, ply);
    const QString place =
        ply == game::Ply() ? PinMenuWords::tr("the start") : moveText(session.plies(), ply);
    add(menu, session, pins, line, ply,
        isShown ? PinMenuWords::tr("Pin A at %1").arg(place)
                : PinMenuWords::tr("Go there and pin A"),
        &Pins::pinAAt);
    add(menu, session, pins, line, ply,
        isShown ? PinMenuWords::tr("Pin B at %1").arg(place)
                : PinMenuWords::tr("Go there and pin B"),
        &Pins::pinBAt);
    menu.addSeparator();
    menu.addAction(PinMenuWords::tr("Swap A and B"), &pins, &Pins::swap)
        ->setEnabled(pins.comparison().has_value());
    menu.addAction(PinMenuWords::tr("Clear A and B"), &pins, &Pins::clear)
        ->setEnabled(!pins.isEmpty());
}

} // namespace plyline::shared
