#pragma once

#include <QtCore/QObject>

#include "app/shell/linking/link_maker.h"

namespace plyline::linking {

/// Copies links to moments of the open game.
class CopyingLinks : public QObject
{
    Q_OBJECT

public:
    explicit CopyingLinks(const WindowParts& parts, QObject* parent = nullptr);

    /// Returns the link to the shown moment; empty if there is none.
    [[nodiscard]] QString textHere() const;

public Q_SLOTS:
    void copyHere();
    void copy(plyline::game::LineId line, plyline::game::Ply ply);
    void copyMarkdown();
    /// Copies a link that leads to the shown moment on any computer.
    void copyWithGame();

Q_SIGNALS:
    /// Emitted with a sentence for the user.
    void reported(const QString& sentence);

private:
    void take(const links::Link& link);
    void sayWhyNot();

    session::Session& m_session;
    LinkMaker m_maker;
};

} // namespace plyline::linking
