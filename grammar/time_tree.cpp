// From the list of nodes, parts before the whole, to a tree. The last part of a node stands
// directly before it, the part before that one directly before the first node within the last, and
// so on:
//
//     nodes   weekday day month date(0) hour minute clock(4) moment(0)
//     tree    moment(date(weekday day month) clock(hour minute))
#include "grammar/time_tree.hpp"

#include <algorithm>

namespace claimdiff {

TimeTree TimeNodes::tree(std::size_t at) const {
    const Node& node = nodes_[at];
    TimeTree tree{node.kind, node.tokens, {}};
    for (std::size_t end = at; end > node.parts; end = nodes_[end - 1].parts)
        tree.parts.push_back(this->tree(end - 1));
    std::reverse(tree.parts.begin(), tree.parts.end());
    return tree;
}

TimeTree TimeNodes::front() const {
    std::size_t root = size_ - 1;
    while (nodes_[root].parts > 0) root = nodes_[root].parts - 1;
    return tree(root);
}

void TimeNodes::keep(Memory& memory, const Token* end, std::size_t from) {
    memory.end = end;
    memory.first = remembered_.size();
    for (std::size_t at = from; at < size_; ++at) {
        remembered_.push_back(nodes_[at]);
        remembered_.back().parts -= from;
    }
    memory.last = remembered_.size();
}

void TimeNodes::repeat(const Memory& memory) {
    const std::size_t from = size_;
    for (std::size_t at = memory.first; at < memory.last; ++at) {
        const Node& node = remembered_[at];
        add(node.kind, node.tokens, node.parts + from);
    }
}

}  // namespace claimdiff
