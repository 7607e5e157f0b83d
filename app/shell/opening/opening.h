#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include "app/model/session/session.h"
#include "app/shell/settings/settings.h"
#include "core/game/place.h"

#include <optional>

class QMimeData;

namespace plyline::opening {

/// Opens everything that the program shows: from the command line, a dialog, a drop, the clipboard,
/// recent files, samples and the last session. A game opens where it was last left.
class Opening : public QObject
{
    Q_OBJECT

public:
    Opening(session::Session& session, settings::Settings& settings, QObject* parent = nullptr);

    /// Without a path, opens the file of the last session if it still exists, else the samples.
    /// `game` and `ply` take precedence over what was remembered.
    void openAtStart(const QString& path, std::optional<int> game, std::optional<int> ply);
    /// Opens a file, a topic by its address, or a bundled sample by its resource path.
    void openPath(const QString& path, std::optional<int> game = {}, std::optional<int> ply = {});
    /// Opens what was dropped or pasted: files, PGN text, a FEN or a link. `title` names the text.
    void openMimeData(const QMimeData& data, const QString& title);
    [[nodiscard]] static bool canOpen(const QMimeData& data);
    /// Returns the name of a path that openPath() takes: of the file, or of the topic and its
    /// brokers.
    [[nodiscard]] static QString nameOf(const QString& path);
    /// Opens the game that a link holds.
    void openLinked(const QString& pgn, const QString& title);
    /// Whether a file or text was asked for and is not open yet.
    [[nodiscard]] bool isOpening() const { return m_isAsked; }
    /// Shows a game that the program has made from the open one, at a ply. What was open comes back
    /// by goBack(), text too.
    void tryOut(const QString& pgn, int ply);
    /// Returns the resource paths of the bundled samples, the one for the first start in front.
    [[nodiscard]] static QStringList samples();
    /// Returns the open file's path as openPath() takes it; empty for pasted text and while no file
    /// is open.
    [[nodiscard]] const QString& openedPath() const { return m_opened; }
    /// The name of what text has replaced and goBack() brings back; empty if there is none.
    [[nodiscard]] QString replacedName() const;

public Q_SLOTS:
    void paste();
    void openSamples();
    /// Reads the open file again.
    void reload();
    /// Opens what text has replaced, where it was left.
    void goBack();

Q_SIGNALS:
    /// Emitted when opening begins.
    void started();
    /// Emitted with a link that was pasted or dropped.
    void linkGiven(const QString& link);
    /// Emitted with a sentence for the user if something could not be opened, or only in part.
    void refused(const QString& sentence);
    /// Emitted when another file is open, or the list of recent files changed.
    void changed();
    /// Text has replaced what was open, to which goBack() leads.
    void replaced();

private:
    /// Text that is not from a file: pasted, dropped, or tried out.
    struct Text
    {
        QString text;
        QString title;
        bool isTriedOut = false;
    };
    /// What text has replaced, and the moment that was shown.
    struct Left
    {
        QString path; ///< Empty if it was text.
        Text text;
        game::Place place;
    };
    void openText(const Text& text, const QString& path, int game, int ply);
    void ask(const QString& path, const Text& text);
    void noteReplaced(const QString& pathBefore, const Text& textBefore);
    void onIndexChanged();
    void onFailed(const plyline::Error& error);
    void onTopicFailed(const QString& address, const plyline::kafka::KafkaError& error);

    session::Session& m_session;
    settings::Settings& m_settings;
    QString m_asked; ///< The path that is being read, in the form of m_opened.
    QString m_opened;
    Text m_askedText; ///< The text that is being read, if m_asked is empty.
    Text m_openedText;
    bool m_isAsked = false; ///< m_asked is still being read.
    std::optional<Left> m_left;
    std::optional<Left> m_returningTo;
    game::Place m_placeBefore; ///< Shown when m_asked was asked for.
};

} // namespace plyline::opening
