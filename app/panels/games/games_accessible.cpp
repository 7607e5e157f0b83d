#include "app/panels/games/games_accessible.h"

#include <QtWidgets/QHeaderView>

#include "app/kit/accessible/describe.h"
#include "app/kit/accessible/item_parts.h"
#include "app/panels/games/games_view.h"

namespace plyline::games {

namespace {

class GamesParts : public accessible::ItemParts
{
public:
    explicit GamesParts(GamesView& view) : ItemParts(view), m_view(view) {}

protected:
    [[nodiscard]] QHeaderView* columnHeader() const override
    {
        return m_view.form() == GamesView::Form::Table ? &m_view.header() : nullptr;
    }
    [[nodiscard]] QHeaderView* rowHeader() const override { return nullptr; }

private:
    GamesView& m_view;
};

} // namespace

void describeGames()
{
    accessible::describe<GamesView, GamesParts>();
}

} // namespace plyline::games
