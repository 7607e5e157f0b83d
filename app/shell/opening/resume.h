#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/shell/opening/opening.h"

#include <memory>

namespace plyline::opening {

/// Remembers where each game of the open file was left, and returns there when the game is opened
/// again. Saves the last game and ply of each file for the next start.
class Resume : public QObject
{
    Q_OBJECT

public:
    Resume(session::Session& session, settings::Settings& settings, const Opening& opening,
           QObject* parent = nullptr);
    ~Resume() override;

private:
    void onIndexChanged();
    void onMoved(const game::Place& from);
    void onGameChanged();
    void save();

    session::Session& m_session;
    settings::Settings& m_settings;
    const Opening& m_opening;
    QString m_path; ///< The file to which the other members belong.
    std::shared_ptr<const files::Source> m_source;
    QHash<int, int> m_plies; ///< The ply at which each game was left.
    std::shared_ptr<const game::Game> m_game;
    settings::LeftOff m_shown;
    QTimer m_saving; ///< Delays saving, so that a scrub does not save at each ply.
};

} // namespace plyline::opening
