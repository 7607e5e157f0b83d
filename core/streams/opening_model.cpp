#include "core/streams/checked_position.h"
#include "core/streams/folded_model.h"

namespace plyline::streams {

namespace {

/// Names positions by the table of the log's start. An event that is not legal ends the search.
class OpeningFold
{
public:
    explicit OpeningFold(const LogStart& start)
        : m_table(start.openings), m_position(start.setup), m_search(m_table.get())
    {
        note(game::Ply());
    }
    void apply(const LogEvent& event, game::Ply ply)
    {
        if (m_search.isOver())
            return;
        m_position.apply(*event.event, ply);
        note(ply);
    }
    [[nodiscard]] ModelView view() const { return m_view; }

private:
    void note(game::Ply ply)
    {
        if (m_search.isOver() || !m_position.position())
            return;
        if (const auto row = m_search.visit(*m_position.position()))
            m_view.names.push_back({ply, m_table->at(*row)});
    }

    std::shared_ptr<const analysis::OpeningTable> m_table;
    CheckedPosition m_position;
    analysis::OpeningSearch m_search;
    OpeningView m_view;
};

} // namespace

std::unique_ptr<ReadModel> makeOpeningModel(const LogStart& start)
{
    return makeModel<OpeningFold>(start);
}

} // namespace plyline::streams
