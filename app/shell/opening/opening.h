#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include "app/model/session/session.h"
#include "app/shell/settings/settings.h"
#include "core/game/place.h"

#include <optional>

class QMimeData;

namespace plyline::opening {

/// The one way by which games come into the program: command line, dialog, drop, paste, recent
/// files, samples and the file of the last start all end here. A game opens where it was last left.
class Opening : public QObject
{
    Q_OBJECT

public:
    Opening(session::Session& session, settings::Settings& settings, QObject* parent = nullptr);

    /// Without a path the file of the last start, if it is still there, else the samples. `game`
    /// and `ply` go before what is remembered.
    void openAtStart(const QString& path, std::optional<int> game, std::optional<int> ply);
    /// A file, or a bundled sample by its resource path.
    void openPath(const QString& path, std::optional<int> game = {}, std::optional<int> ply = {});
    /// What was dropped or is on the clipboard: files, PGN text or a FEN. `title` names text.
    void openMimeData(const QMimeData& data, const QString& title);
    [[nodiscard]] static bool canOpen(const QMimeData& data);
    /// Resource paths of the bundled samples, the one for the first start in front.
    [[nodiscard]] static QStringList samples();
    /// The path of what is open, as openPath takes it; empty for pasted text and before a file.
    [[nodiscard]] const QString& openedPath() const { return m_opened; }
    /// The name of the file that pasted or dropped text has replaced; empty if there is none.
    [[nodiscard]] QString replacedName() const;

public Q_SLOTS:
    void paste();
    void openSamples();
    /// Reads what is open once more.
    void reload();
    /// Opens the file that text has replaced, where it was left.
    void goBack();

Q_SIGNALS:
    /// Something was asked for.
    void started();
    /// It could not be opened, or not all of it: a sentence for the person.
    void refused(const QString& sentence);
    /// Another file is open, or the list of recent files is another.
    void changed();
    /// Text has replaced the open file, to which goBack() leads.
    void replaced();

private:
    /// A file that text has replaced, and the moment that was shown.
    struct LeftFile
    {
        QString path;
        game::Place place;
    };
    void openText(const QString& text, const QString& title, const QString& path, int game,
                  int ply);
    void ask(const QString& path);
    void noteReplaced(const QString& before);
    void onIndexChanged();
    void onFailed(const plyline::Error& error);

    session::Session& m_session;
    settings::Settings& m_settings;
    QString m_asked; ///< As m_opened, for what is being read.
    QString m_opened;
    bool m_isAsked = false; ///< m_asked is still being read.
    std::optional<LeftFile> m_left;
    std::optional<LeftFile> m_returningTo;
    game::Place m_placeBefore; ///< Shown when m_asked was asked for.
};

} // namespace plyline::opening
