#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/shell/opening/opening.h"

#include <memory>

namespace plyline::opening {

/// Remembers where each game of the open file was left and goes there when it is opened again; for
/// the next start, the last game and ply of each file.
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
    QString m_path; ///< The file that the rest speaks of.
    std::shared_ptr<const files::Source> m_source;
    QHash<int, int> m_plies; ///< By game.
    std::shared_ptr<const game::Game> m_game;
    settings::LeftOff m_shown;
    QTimer m_saving; ///< Not at each ply of a scrub.
};

} // namespace plyline::opening
