#pragma once

#include <QtGui/QSyntaxHighlighter>

#include "app/kit/look/look.h"
#include "app/panels/game_text/game_text_page.h"

#include <memory>
#include <vector>

namespace plyline::game_text {

/// Moves up to the shown one, on the way there, stand out; those still to come are dim, as are
/// tags, comments and numbers.
class GameTextHighlighter : public QSyntaxHighlighter
{
public:
    GameTextHighlighter(QTextDocument* document, look::Look& look)
        : QSyntaxHighlighter(document), m_look(look)
    {}

    /// Before the page's text is set.
    void setPage(std::shared_ptr<const GameTextPage> page) { m_page = std::move(page); }
    /// By line, the last ply of it on the way to the shown one; may be shorter.
    void setReached(std::vector<game::Ply> reached);

protected:
    void highlightBlock(const QString& text) override;

private:
    look::Look& m_look;
    std::shared_ptr<const GameTextPage> m_page;
    std::vector<game::Ply> m_reached;
};

} // namespace plyline::game_text
