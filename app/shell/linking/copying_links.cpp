#include "app/shell/linking/copying_links.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace plyline::linking {

CopyingLinks::CopyingLinks(const WindowParts& parts, QObject* parent)
    : QObject(parent), m_session(parts.workspace.session), m_maker(parts)
{}

QString CopyingLinks::textHere() const
{
    const auto link = m_maker.linkTo(m_session.cursor().line(), m_session.cursor().ply());
    return link ? links::linkText(*link) : QString();
}

void CopyingLinks::copyHere()
{
    copy(m_session.cursor().line(), m_session.cursor().ply());
}

void CopyingLinks::copy(game::LineId line, game::Ply ply)
{
    const auto link = m_maker.linkTo(line, ply);
    if (!link)
        return sayWhyNot();
    take(*link);
}

void CopyingLinks::copyWithGame()
{
    const auto link = m_maker.linkWithGame(m_session.cursor().line(), m_session.cursor().ply());
    if (link)
        take(*link);
    else if (m_session.wholeGame())
        Q_EMIT reported(tr("The game is too long to be inside a link."));
}

void CopyingLinks::take(const links::Link& link)
{
    QGuiApplication::clipboard()->setText(links::linkText(link));
    const int ply = link.place.ply.number();
    if (!std::holds_alternative<links::TextPlace>(link.where))
        Q_EMIT reported(tr("Copied a link to ply %1.").arg(ply));
    else if (m_session.isFutureHidden())
        Q_EMIT reported(
            tr("Copied a link to ply %1, with the game inside. The hidden moves are in it.")
                .arg(ply));
    else
        Q_EMIT reported(tr("Copied a link to ply %1, with the game inside.").arg(ply));
}

void CopyingLinks::copyMarkdown()
{
    const auto text = m_maker.markdownTo(m_session.cursor().line(), m_session.cursor().ply());
    if (!text)
        return sayWhyNot();
    QGuiApplication::clipboard()->setText(*text);
    Q_EMIT reported(tr("Copied the link as Markdown, with move and position."));
}

void CopyingLinks::sayWhyNot()
{
    if (m_session.wholeGame())
        Q_EMIT reported(tr("The game is too long to be inside a link: save it to a file first."));
}

} // namespace plyline::linking

#include "moc_copying_links.cpp"
