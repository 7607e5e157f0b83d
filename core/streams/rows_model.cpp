#include "core/streams/folded_model.h"

#include <algorithm>

namespace plyline::streams {

namespace {

class RowsFold
{
public:
    explicit RowsFold(const LogStart& start)
        : m_table(replay::PieceTableProjection::initial(start.setup))
    {}
    void apply(const LogEvent& event, game::Ply ply)
    {
        replay::PieceTableProjection::apply(m_table, *event.event, ply);
    }
    [[nodiscard]] ModelView view() const
    {
        TableView view{m_table.rows()};
        std::stable_sort(view.rows.begin(), view.rows.end(), [](const auto& a, const auto& b) {
            return a.lastChangedPly > b.lastChangedPly;
        });
        return view;
    }

private:
    replay::PieceTable m_table;
};

} // namespace

std::unique_ptr<ReadModel> makeRowsModel(const LogStart& start)
{
    return makeModel<RowsFold>(start);
}

} // namespace plyline::streams
