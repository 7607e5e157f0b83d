#include "app/shell/actions/board_side.h"

#include <QtGui/QAction>
#include <QtWidgets/QInputDialog>

#include "core/analysis/viewing_side.h"

#include <string>
#include <utility>
#include <vector>

namespace plyline::actions {

BoardSide::BoardSide(Actions& actions, session::Session& session, look::Look& look,
                     settings::Settings& settings, QWidget& window)
    : QObject(&window), m_session(session), m_look(look), m_settings(settings), m_window(window)
{
    QAction& flipAction = actions[ActionId::Flip];
    connect(&flipAction, &QAction::triggered, this, &BoardSide::flip);
    connect(&look, &look::Look::flippedChanged, &flipAction, &QAction::setChecked);
    connect(&actions[ActionId::OwnNames], &QAction::triggered, this, &BoardSide::askForNames);
    connect(&session, &session::Session::gameChanged, this, &BoardSide::showGame);
}

BoardSide::ShownGame BoardSide::shownGame() const
{
    const auto game = m_session.game();
    if (!game)
        return {};
    std::vector<std::string> names;
    const QStringList ownNames = m_settings.ownNames();
    for (const QString& name : ownNames)
        names.push_back(name.toStdString());
    ShownGame shown;
    shown.file = m_session.file().path() + u'\n' + m_session.file().title();
    shown.number = m_session.cursor().place().game;
    for (const std::string_view tag : {"White", "Black"})
        shown.players += QString::fromStdString(std::string(game->tags().known(tag))) + u'\n';
    shown.side = analysis::viewingSide(*game, names);
    return shown;
}

void BoardSide::showGame()
{
    ShownGame shown = shownGame();
    if (shown == m_shown)
        return; // another line, or the same game with more moves
    m_shown = std::move(shown);
    m_look.setFlipped(m_shown.side ? *m_shown.side == rules::Color::Black : m_isBlackChosen);
}

void BoardSide::flip(bool isFlipped)
{
    if (!m_shown.side)
        m_isBlackChosen = isFlipped;
    m_look.setFlipped(isFlipped);
}

void BoardSide::askForNames()
{
    auto* dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("My names"));
    dialog->setLabelText(tr("Your names in games, one a line, for example “Carlsen, Magnus”.\n"
                            "Boards then show your games from your side."));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(m_settings.ownNames().join(u'\n'));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        m_settings.setOwnNames(text.split(u'\n', Qt::SkipEmptyParts));
        showGame();
    });
    dialog->open();
}

} // namespace plyline::actions

#include "moc_board_side.cpp"
