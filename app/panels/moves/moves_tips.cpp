#include "app/panels/moves/moves_tips.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/quoting.h"
#include "app/panels/moves/glyphs.h"
#include "core/analysis/comment_words.h"

namespace plyline::moves {

namespace {

constexpr qsizetype longestNote = 1000;

class MovesTips
{
    Q_DECLARE_TR_FUNCTIONS(plyline::moves::MovesTips)
};

} // namespace

QString moveTip(const game::Game& game, game::LineId line, game::Ply ply,
                const std::vector<int>& nags)
{
    QString meanings = meaningsOf(nags);
    const QString notes = QString::fromStdString(analysis::engineNotes(game, line, ply));
    if (notes.isEmpty())
        return meanings;
    // Rich text is wrapped in the tool-tip.
    QString text = MovesTips::tr("Engine: %1").arg(words::wholeCharacters(notes, longestNote));
    if (!meanings.isEmpty())
        text = meanings + u'\n' + text;
    return u"<p>%1</p>"_qs.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_qs));
}

} // namespace plyline::moves
