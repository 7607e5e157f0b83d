#pragma once

#include <QtCore/QObject>

#include "app/kit/look/look.h"
#include "app/model/session/session.h"
#include "app/shell/actions/actions.h"
#include "app/shell/settings/settings.h"

#include <optional>

class QWidget;

namespace plyline::actions {

/// Which side is below on every board. A game that asks to be seen from a side is shown from there
/// when it is opened: by its Orientation tag, the person's own name, or as a task for Black. Other
/// games are shown from the side that was chosen last, White's at first.
class BoardSide : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    BoardSide(Actions& actions, session::Session& session, look::Look& look,
              settings::Settings& settings, QWidget& window);

private:
    /// What tells one game from another. It stays the same while a game is read again or grows.
    struct ShownGame
    {
        QString file;
        int number = 0;
        QString players;
        std::optional<rules::Color> side; ///< The side from which the game asks to be seen.
        bool operator==(const ShownGame&) const = default;
    };

    [[nodiscard]] ShownGame shownGame() const;
    void showGame();
    void flip(bool isFlipped);
    void askForNames();

    session::Session& m_session;
    look::Look& m_look;
    settings::Settings& m_settings;
    QWidget& m_window;
    ShownGame m_shown;
    bool m_isBlackChosen = false; ///< For games that do not ask for a side.
};

} // namespace plyline::actions
