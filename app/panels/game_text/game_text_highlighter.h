#pragma once

#include <QtGui/QSyntaxHighlighter>

#include "app/kit/look/look.h"
#include "app/panels/game_text/game_text_page.h"

#include <memory>
#include <vector>

namespace plyline::game_text {

/// Emphasises the moves from the start to the shown ply. Later moves, tags, comments and numbers
/// are dim.
class GameTextHighlighter : public QSyntaxHighlighter
{
public:
    GameTextHighlighter(QTextDocument* document, look::Look& look)
        : QSyntaxHighlighter(document), m_look(look)
    {}

    /// Call before the page's text is set.
    void setPage(std::shared_ptr<const GameTextPage> page) { m_page = std::move(page); }
    /// For each line of the game, the last ply on the path to the shown one; may have fewer
    /// entries.
    void setReached(std::vector<game::Ply> reached);

protected:
    void highlightBlock(const QString& text) override;

private:
    look::Look& m_look;
    std::shared_ptr<const GameTextPage> m_page;
    std::vector<game::Ply> m_reached;
};

} // namespace plyline::game_text
